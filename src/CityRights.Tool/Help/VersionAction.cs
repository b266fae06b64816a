using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace CityRights.Tool.Help;

/// <summary>Prints the version alone, so that scripts can read it.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public static string Version { get; } = VersionOf(typeof(VersionAction).Assembly);

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(Version);
        return (int)ExitCode.Done;
    }

    /// <summary>The version without the commit that the build appends after a plus sign.</summary>
    private static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
