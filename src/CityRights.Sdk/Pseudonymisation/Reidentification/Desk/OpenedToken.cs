using CityRights.Keys;

namespace CityRights.Pseudonymisation;

/// <summary>A token that was opened, or why it does not open. Who receives it overwrites it or hands it out.</summary>
internal readonly struct OpenedToken : IDisposable
{
    internal OpenedToken(SecretBuffer value, string domain, PseudonymField field) => Value = new(value, domain, field);

    internal OpenedToken(ReidentificationRefusal refusal) => Refusal = refusal;

    internal ReidentifiedValue? Value { get; }

    internal ReidentificationRefusal Refusal { get; }

    public void Dispose() => Value?.Dispose();
}
