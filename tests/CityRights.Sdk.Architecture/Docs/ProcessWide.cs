namespace CityRights.Architecture.Docs;

/// <summary>Tests that change what belongs to the whole process: its folder and its console.</summary>
[CollectionDefinition(nameof(ProcessWide), DisableParallelization = true)]
public class ProcessWide;
