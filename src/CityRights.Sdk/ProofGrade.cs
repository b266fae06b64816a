using System.Diagnostics.CodeAnalysis;

namespace CityRights;

/// <summary>How well a consent event is proven, from weakest to strongest. A purpose may demand a least grade.</summary>
public enum ProofGrade
{
    /// <summary>Somebody says so; nothing is shown.</summary>
    Asserted = 0,

    /// <summary>Taken over from another system, with a reference to its evidence.</summary>
    Imported = 1,

    /// <summary>A paper form, kept or scanned.</summary>
    Paper = 2,

    /// <summary>A notice token of the server and the session in which it was answered.</summary>
    Session = 3,

    /// <summary>As <see cref="Session"/>, and signed by the person's own key or strong authentication.</summary>
    [SuppressMessage("Naming", "CA1720", Justification = "The word of evidence law, not of number types.")]
    Signed = 4,
}
