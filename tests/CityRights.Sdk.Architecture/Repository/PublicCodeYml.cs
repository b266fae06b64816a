using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CityRights.Architecture.Repository;

/// <summary>Judges a file by the publiccode.yml standard, version 0.7: https://yml.publiccode.tools/schema.core.html.</summary>
internal static partial class PublicCodeYml
{
    private static readonly string[] Platforms = ["web", "windows", "mac", "linux", "ios", "android"];

    private static readonly string[] Statuses = ["concept", "development", "beta", "stable", "obsolete"];

    private static readonly string[] SoftwareTypes =
    [
        "standalone/mobile", "standalone/iot", "standalone/desktop", "standalone/web", "standalone/backend",
        "standalone/other", "addon", "library", "configurationFiles",
    ];

    private static readonly string[] MaintenanceTypes = ["internal", "contract", "community", "none"];

    /// <summary>What is wrong with the file, nothing if it is well made.</summary>
    public static IReadOnlyList<string> Problems(string yaml)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException exception)
        {
            return [$"not YAML: {exception.Message}"];
        }

        if (stream.Documents is not [{ RootNode: YamlMappingNode root }])
        {
            return ["not one mapping"];
        }

        var problems = new List<string>();
        Require(root, "publiccodeYmlVersion", problems, value => Version().IsMatch(value));
        Require(root, "name", problems);
        Require(root, "url", problems, value => Uri.TryCreate(value, UriKind.Absolute, out _));
        Require(root, "developmentStatus", problems, value => Statuses.Contains(value));
        Require(root, "softwareType", problems, value => SoftwareTypes.Contains(value));
        Require(root, "legal/license", problems);
        Require(root, "localisation/localisationReady", problems, value => value is "true" or "false");
        Require(root, "maintenance/type", problems, value => MaintenanceTypes.Contains(value));
        Require(root, "organisation/uri", problems, value => Uri.TryCreate(value, UriKind.Absolute, out _));
        RequireList(root, "platforms", problems, value => Platforms.Contains(value));
        RequireList(root, "localisation/availableLanguages", problems, value => Language().IsMatch(value));
        JudgeMaintenance(root, problems);
        JudgeDescriptions(root, problems);
        JudgeSupports(root, problems);
        return problems;
    }

    private static void JudgeMaintenance(YamlMappingNode root, List<string> problems)
    {
        var list = Scalar(root, "maintenance/type") switch
        {
            "internal" or "community" => "maintenance/contacts",
            "contract" => "maintenance/contractors",
            _ => null,
        };
        if (list is null)
        {
            return;
        }

        if (Find(root, list) is not YamlSequenceNode { Children.Count: > 0 } people)
        {
            problems.Add($"{list}: missing");
            return;
        }

        foreach (var person in people.Children.OfType<YamlMappingNode>())
        {
            Require(person, "name", problems);
        }
    }

    private static void JudgeDescriptions(YamlMappingNode root, List<string> problems)
    {
        if (Find(root, "description") is not YamlMappingNode { Children.Count: > 0 } languages)
        {
            problems.Add("description: missing");
            return;
        }

        foreach (var (language, text) in languages.Children)
        {
            if (text is not YamlMappingNode mapping || !Language().IsMatch(((YamlScalarNode)language).Value ?? ""))
            {
                problems.Add($"description/{language}: not a language with its texts");
                continue;
            }

            Require(mapping, "shortDescription", problems, value => value.Trim().Length <= 150);
            Require(mapping, "longDescription", problems, value => value.Trim().Length is >= 150 and <= 10_000);
            RequireList(mapping, "features", problems, _ => true);
        }
    }

    private static void JudgeSupports(YamlMappingNode root, List<string> problems)
    {
        if (Find(root, "supports") is not { } supports)
        {
            return;
        }

        foreach (var item in ((YamlSequenceNode)supports).Children.OfType<YamlMappingNode>())
        {
            Require(item, "id", problems, value => Uri.TryCreate(value, UriKind.Absolute, out _));
        }
    }

    private static void Require(YamlMappingNode node, string path, List<string> problems, Func<string, bool>? isGood = null)
    {
        var value = Scalar(node, path);
        if (string.IsNullOrWhiteSpace(value))
        {
            problems.Add($"{path}: missing");
        }
        else if (isGood?.Invoke(value) == false)
        {
            problems.Add($"{path}: '{value}' is not allowed");
        }
    }

    private static void RequireList(YamlMappingNode node, string path, List<string> problems, Func<string, bool> isGood)
    {
        if (Find(node, path) is not YamlSequenceNode { Children.Count: > 0 } list)
        {
            problems.Add($"{path}: missing");
            return;
        }

        problems.AddRange(list.Children
            .Select(item => (item as YamlScalarNode)?.Value ?? "")
            .Where(value => value.Length == 0 || !isGood(value))
            .Select(value => $"{path}: '{value}' is not allowed"));
    }

    private static string? Scalar(YamlMappingNode node, string path) => (Find(node, path) as YamlScalarNode)?.Value;

    private static YamlNode? Find(YamlMappingNode node, string path)
    {
        YamlNode? found = node;
        foreach (var part in path.Split('/'))
        {
            found = found is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(part), out var child) ? child : null;
        }

        return found;
    }

    [GeneratedRegex(@"^0(\.7(\.\d+)?)?$")]
    private static partial Regex Version();

    [GeneratedRegex(@"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex Language();
}
