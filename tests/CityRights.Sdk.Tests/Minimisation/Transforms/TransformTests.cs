using CityRights.Minimisation;

namespace CityRights.Tests.Minimisation.Transforms;

public class TransformTests
{
    [Fact]
    public void TryTransform_CoreRefusesHalfWritten_LeavesNoOutput()
    {
        var destination = "????????".ToCharArray();

        var done = new HalfWritten(throws: false).TryTransform("secret", destination, out var written);

        Assert.False(done);
        Assert.Equal(0, written);
        Assert.Equal(new char[8], destination);
    }

    [Fact]
    public void TryTransform_CoreThrows_LeavesNoOutput()
    {
        var destination = "????????".ToCharArray();

        Assert.Throws<InvalidOperationException>(() => new HalfWritten(throws: true).TryTransform("secret", destination, out _));
        Assert.Equal(new char[8], destination);
    }

    [Fact]
    public void TryTransform_MissingValue_StaysMissingWithoutAskingTheCore()
    {
        Assert.True(new HalfWritten(throws: true).TryTransform("", [], out var written));
        Assert.Equal(0, written);
        Assert.True(new HalfWritten(throws: true).TryTransform(null, out var output));
        Assert.Null(output);
    }

    [Fact]
    public void TryTransform_DestinationTooShort_Throws() =>
        Assert.Throws<ArgumentException>(() => new HalfWritten(throws: false).TryTransform("secret", new char[7], out _));

    private sealed class HalfWritten(bool throws) : Transform
    {
        public override int MaxOutputLength(int inputLength) => 8;

        protected override bool TryTransformCore(ReadOnlySpan<char> value, Span<char> destination, out int charsWritten)
        {
            value.CopyTo(destination);
            charsWritten = value.Length;
            return throws ? throw new InvalidOperationException() : false;
        }
    }
}
