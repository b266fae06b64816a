using CityRights.Keys;

namespace CityRights.Tests.Keys;

/// <summary>A source whose versions the test changes between two readings; roots are those of <see cref="FixedKeySource"/> unless it says otherwise.</summary>
internal sealed class MutableKeySource(params KeyVersion[] versions) : KeySource
{
    private volatile KeyVersion[] _versions = versions;

    public override string Description => "keys of a test";

    /// <summary>What the next reading gives.</summary>
    public KeyVersion[] Versions
    {
        get => _versions;
        set => _versions = value;
    }

    /// <summary>What the next readings throw; null to read.</summary>
    public Exception? Failure { get; set; }

    /// <summary>The root of a version.</summary>
    public Func<int, byte[]> RootOf { get; set; } = FixedKeySource.RootOf;

    /// <summary>Versions in these states, numbered from 1.</summary>
    public static KeyVersion[] Of(params KeyState[] states) => [.. states.Select((state, index) => FixedKeySource.Version(index + 1, state))];

    /// <summary>A pending version that comes into use at a moment.</summary>
    public static KeyVersion Pending(int number, DateTimeOffset since) => FixedKeySource.Version(number, KeyState.Pending) with { Since = since };

    public override ValueTask LoadAsync(KeyMaterial destination, CancellationToken cancellationToken)
    {
        if (Failure is { } failure)
        {
            throw failure;
        }

        foreach (var version in Versions)
        {
            destination.Add(version, version.State == KeyState.Destroyed ? default : RootOf(version.Version));
        }

        return ValueTask.CompletedTask;
    }
}
