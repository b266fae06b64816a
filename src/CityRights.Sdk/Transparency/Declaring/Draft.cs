using System.Collections.Immutable;

namespace CityRights.Transparency;

/// <summary>A manifest being put together from what was declared; notes what is missing, and by which verb it is declared.</summary>
internal sealed class Draft(IReadOnlyList<string> languages)
{
    private readonly ImmutableArray<ManifestFinding>.Builder _missing = ImmutableArray.CreateBuilder<ManifestFinding>();

    internal ImmutableArray<ManifestFinding> Missing => _missing.ToImmutable();

    internal LocalisedText Text(TextDraft? draft, string pointer, string verb) => Need(draft?.Build(languages), pointer, verb);

    internal LocalisedText? OptionalText(TextDraft? draft) => draft?.Build(languages);

    /// <summary>A value that every manifest states.</summary>
    internal T Need<T>(T? value, string pointer, string verb)
        where T : class
    {
        Note(value is null, pointer, verb);
        return value!;
    }

    /// <inheritdoc cref="Need{T}(T, string, string)"/>
    internal T Need<T>(T? value, string pointer, string verb)
        where T : struct
    {
        Note(value is null, pointer, verb);
        return value.GetValueOrDefault();
    }

    private void Note(bool missing, string pointer, string verb)
    {
        if (missing)
        {
            _missing.Add(new("CRT-TRANSPARENCY-104", FindingSeverity.Error, pointer, "This is missing; every manifest states it.", $"Declare it with {verb}."));
        }
    }
}
