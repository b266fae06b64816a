using System.Collections.Immutable;
using CityRights.Internal;

namespace CityRights.Minimisation;

/// <summary>A policy file that was read: the policy, or everything that is wrong with it.</summary>
internal sealed record PolicyDocument(MinimisationPolicy? Policy, ImmutableArray<MinimisationProblem> Problems)
{
    private const int MaximumDepth = 8;

    internal static PolicyDocument Parse(ReadOnlyMemory<byte>? utf8, string? name)
    {
        var reading = new JsonReading();
        MinimisationPolicy? policy = null;
        if (utf8 is not { } bytes)
        {
            reading.Add(JsonSyntax.Problem(new(1, 1), "The document is larger than 1 MiB; no policy is."));
        }
        else if (LocatedJson.Parse(bytes, MaximumDepth, out var problem) is { } root)
        {
            policy = PolicyJsonReader.Read(reading, root);
        }
        else
        {
            reading.Add(problem!);
        }

        return new(policy, [.. reading.Problems.Select(problem => MinimisationCodes.Problem(problem, name))]);
    }

    internal static PolicyDocument ReadFile(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var file = File.OpenRead(path);
            return Parse(BoundedRead.ToEnd(file, MinimisationPolicy.MaximumBytes), name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new(null, [new(MinimisationCodes.CannotRead, string.Empty, $"The policy file cannot be read ({exception.GetType().Name}); check the path and who may read it.") { Document = name }]);
        }
    }

    internal MinimisationPolicy PolicyOrThrow() => Policy ?? throw new MinimisationException(Problems);
}
