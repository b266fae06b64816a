namespace CityRights.Internal;

/// <summary>A place in a text as editors count: line and column from 1, the column in UTF-16 code units.</summary>
internal readonly record struct JsonPosition(int Line, int Column);
