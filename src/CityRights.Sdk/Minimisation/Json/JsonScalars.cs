using CityRights.Pseudonymisation;

namespace CityRights.Minimisation;

/// <summary>The types that are written as one JSON value and hold no further members.</summary>
internal sealed class JsonScalars
{
    private static readonly HashSet<Type> BuiltIn =
    [
        typeof(string), typeof(char), typeof(bool), typeof(byte), typeof(sbyte), typeof(short), typeof(ushort), typeof(int), typeof(uint),
        typeof(long), typeof(ulong), typeof(Int128), typeof(UInt128), typeof(Half), typeof(float), typeof(double), typeof(decimal),
        typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan), typeof(Guid), typeof(Uri), typeof(Version),
        typeof(byte[]), typeof(Memory<byte>), typeof(ReadOnlyMemory<byte>),
    ];

    private readonly HashSet<Type> _declared;

    internal JsonScalars(IEnumerable<Type> declared) => _declared = [.. declared];

    internal bool Contains(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum || IsPseudonym(type) || BuiltIn.Contains(type) || _declared.Contains(type);
    }

    // Written as its token, whatever its domain.
    private static bool IsPseudonym(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Pseudonym<>);
}
