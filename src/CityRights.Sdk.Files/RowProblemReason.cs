namespace CityRights.Files;

/// <summary>Why a row was not written.</summary>
public enum RowProblemReason
{
    /// <summary>Not a reason; the default value.</summary>
    None = 0,

    /// <summary>It has more or fewer fields than the header.</summary>
    WrongWidth = 1,

    /// <summary>A value is not one that its transform or identifier format states.</summary>
    ValueRefused = 2,

    /// <summary>A value holds control characters, which have no place in a CSV file.</summary>
    ControlCharacter = 3,

    /// <summary>A quote stands inside a field that does not begin with one.</summary>
    StrayQuote = 4,
}
