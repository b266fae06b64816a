namespace CityRights.Tool.Help;

/// <summary>One command line and what it does.</summary>
/// <param name="Says">What it does.</param>
/// <param name="Line">The command line, beginning with the tool's name.</param>
internal sealed record Example(string Says, string Line);
