using CityRights.Keys;

namespace CityRights.Tests.Keys;

/// <summary>Keys that a test knows: version n has the root whose bytes count up from n.</summary>
internal sealed class FixedKeySource(params KeyState[] states) : KeySource
{
    private static readonly DateTimeOffset Day = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>When a pending version comes into use: never, unless a test asks for it.</summary>
    public static readonly DateTimeOffset Never = new(2999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override string Description => "keys of a test";

    public static KeyRing Ring(int versions = 1, string tenant = Tenants.Default) => KeyRing.Open(
        new FixedKeySource([.. Enumerable.Repeat(KeyState.Relinking, versions - 1), KeyState.Active]), tenant);

    public static byte[] RootOf(int version) => [.. Enumerable.Range(version, 32).Select(number => (byte)number)];

    public static KeyVersion Version(int number, KeyState state, byte[]? root = null) =>
        new(number, state, Day, state == KeyState.Pending ? Never : Day, KeyFingerprint.Of(number, root ?? RootOf(number)), state == KeyState.Destroyed ? "test" : null);

    public override ValueTask LoadAsync(KeyMaterial destination, CancellationToken cancellationToken)
    {
        for (var number = 1; number <= states.Length; number++)
        {
            var state = states[number - 1];
            destination.Add(Version(number, state), state == KeyState.Destroyed ? default : RootOf(number));
        }

        return ValueTask.CompletedTask;
    }
}
