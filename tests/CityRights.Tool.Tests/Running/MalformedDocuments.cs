using System.Text;

namespace CityRights.Tool.Tests.Running;

/// <summary>Ways in which the bytes of any JSON document can be wrong, by name: the bytes themselves are too long for the names of tests.</summary>
internal static class MalformedDocuments
{
    private static readonly Dictionary<string, Func<string, byte[]>> Makers = new(StringComparer.Ordinal)
    {
        ["empty"] = _ => [],
        ["cut"] = sound => Encoding.UTF8.GetBytes(sound[..(sound.Length / 2)]),
        ["no JSON"] = _ => "a,b\n1,2\n"u8.ToArray(),
        ["binary"] = _ => [0, 1, 2, 255],
        ["UTF-16"] = sound => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(sound)],
        ["not UTF-8"] = sound => Encoding.Latin1.GetBytes(sound.Replace("Gemeente", "\u00D6ffentliche", StringComparison.Ordinal).Replace("\"id\": \"", "\"id\": \"\u00E4", StringComparison.Ordinal)),
        ["depth bomb of arrays"] = _ => Encoding.UTF8.GetBytes(new string('[', 100_000)),
        ["depth bomb of objects"] = _ => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 100_000))),
        ["two documents"] = sound => Encoding.UTF8.GetBytes(sound + "{}"),
        ["comment"] = sound => Encoding.UTF8.GetBytes("// mine\n" + sound),
        ["array"] = _ => "[]"u8.ToArray(),
        ["null"] = _ => "null"u8.ToArray(),
    };

    public static TheoryData<string> Names() => [.. Makers.Keys];

    /// <summary>Breaks a sound document.</summary>
    public static byte[] Make(string name, string sound) => Makers[name](sound);
}
