namespace CityRights.Pseudonymisation;

/// <summary>What a revealing gives: the value, once, or why not. Disposing it overwrites the value.</summary>
public sealed class ReidentificationAnswer : IDisposable
{
    internal ReidentificationAnswer(ReidentifiedValue value) => Value = value;

    internal ReidentificationAnswer(ReidentificationRefusal refusal) => Refusal = refusal;

    /// <summary>Whether there is a value.</summary>
    public bool IsDone => Value is not null;

    /// <summary>Why there is none; none where there is one.</summary>
    public ReidentificationRefusal Refusal { get; }

    /// <summary>The value; null where it was refused.</summary>
    public ReidentifiedValue? Value { get; }

    /// <summary>Overwrites the value.</summary>
    public void Dispose() => Value?.Dispose();

    /// <summary>Done, or the refusal; never the value.</summary>
    public override string ToString() => IsDone ? "ReidentificationAnswer(done, redacted)" : $"ReidentificationAnswer({Refusal})";
}
