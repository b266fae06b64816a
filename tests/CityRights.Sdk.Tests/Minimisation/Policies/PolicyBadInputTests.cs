using System.Text;
using CityRights.Minimisation;

namespace CityRights.Tests.Minimisation.Policies;

public class PolicyBadInputTests
{
    [Theory]
    [InlineData("", "CRT-MIN-101", 1)]
    [InlineData("{", "CRT-MIN-101", 1)]
    [InlineData("[]", "CRT-MIN-105", 1)]
    [InlineData("{\n\"schema\":\"cityrights/policy/1\",\n\"id\":\"a\",\n\"purposes\":{}}", "CRT-MIN-104", 4)]
    [InlineData("{\n\"schema\":\"cityrights/policy/2\",\"id\":\"a\",\"purposes\":{\"b\":{\"x\":\"raw\"}}}", "CRT-MIN-107", 2)]
    [InlineData("{\"schema\":\"cityrights/policy/1\",\n\"id\":\"A b\",\"purposes\":{\"b\":{\"x\":\"raw\"}}}", "CRT-MIN-106", 2)]
    [InlineData("{\"schema\":\"cityrights/policy/1\",\"id\":\"a\",\n\"extra\":1,\"purposes\":{\"b\":{\"x\":\"raw\"}}}", "CRT-MIN-103", 2)]
    [InlineData("{\"schema\":\"cityrights/policy/1\",\"id\":\"a\",\"purposes\":{\"b\":{\"x\":\"raw\",\n\"x\":\"nested\"}}}", "CRT-MIN-102", 2)]
    [InlineData("{\"schema\":\"cityrights/policy/1\",\"id\":\"a\",\"purposes\":{\"b\":{\"x\":\"raw\"},\n\"b\":{\"y\":\"raw\"}}}", "CRT-MIN-102", 2)]
    [InlineData("{\"schema\":\"cityrights/policy/1\",\"id\":\"a\",\"purposes\":{\"b\":\n{}}}", "CRT-MIN-104", 2)]
    [InlineData("{\"schema\":\"cityrights/policy/1\",\"id\":\"a\",\"purposes\":{\"b\":{\n\"\":\"raw\"}}}", "CRT-MIN-106", 2)]
    [InlineData("{\"schema\":\"cityrights/policy/1\",\"id\":\"a\",\"purposes\":{\"B!\":\n{\"x\":\"raw\"}}}", "CRT-MIN-106", 2)]
    [InlineData("{\"schema\":\"cityrights/policy/1\",\"id\":\"a\",\"purposes\":{\"b\":{\"x\":\n\"row\"}}}", "CRT-MIN-107", 2)]
    [InlineData("{\"schema\":\"cityrights/policy/1\",\"id\":\"a\",\"purposes\":{\"b\":{\"x\":\n7}}}", "CRT-MIN-105", 2)]
    [InlineData("{\"schema\":\"cityrights/policy/1\",\"id\":\"a\",\"purposes\":{\"b\":{\"x\":\n{}}}}", "CRT-MIN-104", 2)]
    [InlineData("{\"schema\":\"cityrights/policy/1\",\"id\":\"a\",\"purposes\":{\"b\":{\"x\":\n{\"transform\":\"year\",\"pseudonym\":{\"domain\":\"d\",\"field\":\"text\"}}}}}", "CRT-MIN-104", 2)]
    [InlineData("{\"schema\":\"cityrights/policy/1\",\"id\":\"a\",\"purposes\":{\"b\":{\"x\":{\"transform\":\"year\",\n\"wiht\":{}}}}}", "CRT-MIN-103", 2)]
    [InlineData("{\"schema\":\"cityrights/policy/1\",\"id\":\"a\",\"purposes\":{\"b\":{\"x\":{\"transform\":\"year\",\"with\":{\"w\":\n1.5}}}}}", "CRT-MIN-105", 2)]
    [InlineData("{\"schema\":\"cityrights/policy/1\",\"id\":\"a\",\"purposes\":{\"b\":{\"x\":{\"transform\":\"year\",\"with\":{\"w\":\n9007199254740993}}}}}", "CRT-MIN-105", 2)]
    [InlineData("{\"schema\":\"cityrights/policy/1\",\"id\":\"a\",\"purposes\":{\"b\":{\"x\":{\"pseudonym\":\n{\"domain\":\"d\"}}}}}", "CRT-MIN-104", 2)]
    [InlineData("{\"schema\":\"cityrights/policy/1\",\"id\":\"a\",\"purposes\":{\"b\":{\"x\":{\"pseudonym\":{\"domain\":\"d\",\"field\":\n\"Plate\"}}}}}", "CRT-MIN-106", 2)]
    [InlineData("{\"schema\":\"cityrights/policy/1\",\"id\":\"a\",\"purposes\":{\"b\":{\"x\":{\"transform\":\"year\",\"missing\":[\n\" \"]}}}}", "CRT-MIN-106", 2)]
    [InlineData("{\"schema\":\"cityrights/policy/1\",\"id\":\"a\",\"domains\":\n{\"d\":{\"prefix\":\"d\",\"fields\":{\"x\":{\"format\":\"text\"}}}},\"purposes\":{\"b\":{\"x\":\"raw\"}}}", "CRT-MIN-106", 2)]
    [InlineData("{\"schema\":\"cityrights/policy/1\",\"id\":\"a\",\"domains\":\n{\"d\":{\"prefix\":\"d\",\"fields\":{\"x\":{\"format\":\"text\",\"valueSpace\":99999}}}},\"purposes\":{\"b\":{\"x\":\"raw\"}}}", "CRT-MIN-106", 2)]
    [InlineData("{\"schema\":\"cityrights/policy/1\",\"id\":\"a\",\"domains\":\n{\"subject\":{\"prefix\":\"d\",\"fields\":{\"plate\":{\"format\":\"plate\"}}}},\"purposes\":{\"b\":{\"x\":\"raw\"}}}", "CRT-MIN-106", 2)]
    [InlineData("{\"schema\":\"cityrights/policy/1\",\"id\":\"a\",\"domains\":{\"d\":{\"prefix\":\n\"D\",\"fields\":{\"plate\":{\"format\":\"plate\"}}}},\"purposes\":{\"b\":{\"x\":\"raw\"}}}", "CRT-MIN-106", 2)]
    [InlineData("{\"schema\":\"cityrights/policy/1\",\"id\":\"a\",\"domains\":{\"d\":{\"prefix\":\"d\",\"fields\":{\"plate\":{\"format\":\n\"plates\"}}}},\"purposes\":{\"b\":{\"x\":\"raw\"}}}", "CRT-MIN-107", 2)]
    [InlineData("{\"schema\":\"cityrights/policy/1\",\"id\":\"a\",\"domains\":{\"d\":{\"prefix\":\"d\",\"fields\":{\"x\":{\"format\":\"text\",\"valueSpace\":\n1.5}}}},\"purposes\":{\"b\":{\"x\":\"raw\"}}}", "CRT-MIN-106", 2)]
    [InlineData("{\"schema\":\"cityrights/policy/1\",\"id\":\"a\",\"domains\":{\"D\":\n{\"prefix\":\"d\",\"fields\":{\"plate\":{\"format\":\"plate\"}}}},\"purposes\":{\"b\":{\"x\":\"raw\"}}}", "CRT-MIN-106", 2)]
    public void Load_UnsoundFile_SaysWhatAndWhere(string json, string code, int line)
    {
        var problem = Assert.Single(Problems(Encoding.UTF8.GetBytes(json)));

        Assert.Equal((code, line), (problem.Code, problem.Line));
        Assert.InRange(problem.Column!.Value, 1, 200);
    }

    [Fact]
    public void Load_ManyProblems_ListsThemAll()
    {
        var codes = Problems("""{"id":"","purposes":{"b":{"x":"row","y":{"transform":"Year"}}},"zz":1}"""u8.ToArray()).Select(problem => problem.Code);

        Assert.Equal(["CRT-MIN-103", "CRT-MIN-104", "CRT-MIN-106", "CRT-MIN-106", "CRT-MIN-107"], codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Load_Duplicate_NamesItByPointer() =>
        Assert.Equal(
            "/purposes/b/x~1y",
            Assert.Single(Problems("""{"schema":"cityrights/policy/1","id":"a","purposes":{"b":{"x/y":"raw","x/y":"raw"}}}"""u8.ToArray())).Path);

    [Fact]
    public void Load_DepthBomb_IsRefused() =>
        Assert.Equal("CRT-MIN-101", Assert.Single(Problems(Encoding.UTF8.GetBytes(new string('[', 100_000)))).Code);

    [Fact]
    public void Load_TooLarge_IsRefusedUnread() =>
        Assert.Equal("CRT-MIN-101", Assert.Single(Problems(new byte[(1 << 20) + 1])).Code);

    [Fact]
    public async Task LoadAsync_EndlessStream_IsRefused()
    {
        using var endless = new Endless();

        Assert.Equal("CRT-MIN-101", Assert.Single((await Assert.ThrowsAsync<MinimisationException>(async () => await MinimisationPolicy.LoadAsync(endless))).Problems).Code);
        Assert.InRange(endless.Given, 1 << 20, 4 << 20);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x7B, 0x00 })]
    [InlineData(new byte[] { 0x7B, 0x22, 0xE9, 0x22, 0x3A, 0x31, 0x7D })]
    public void Load_AnotherEncoding_IsRefused(byte[] bytes) => Assert.Equal("CRT-MIN-101", Problems(bytes)[0].Code);

    private static IReadOnlyList<MinimisationProblem> Problems(byte[] json) =>
        Assert.Throws<MinimisationException>(() => MinimisationPolicy.Load(new MemoryStream(json))).Problems;

    private sealed class Endless : MemoryStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)' ');
            Given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
