using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CityRights.Minimisation;

/// <summary>Writes the projected text of a value; null for a missing value and on refusal. It never writes the value itself.</summary>
internal sealed class ProjectedConverter<TValue> : JsonConverter<TValue>
{
    private const int StackLimit = 256;

    private readonly FieldProjection _projection;
    private readonly ProjectionCounter _counter;

    internal ProjectedConverter(FieldProjection projection, ProjectionCounter counter)
    {
        _projection = projection;
        _counter = counter;
    }

    public override bool HandleNull => true;

    public override TValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A projected member is written only; read with the unprojected options.");

    public override void Write(Utf8JsonWriter writer, TValue value, JsonSerializerOptions options)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else if (value is string text)
        {
            Write(writer, text.AsSpan());
        }
        else
        {
            Span<char> formatted = stackalloc char[ValueText.Longest];
            if (ValueText.TryFormat(value, formatted, out var length))
            {
                Write(writer, formatted[..length]);
            }
            else
            {
                Refuse(writer);
            }
        }
    }

    private void Write(Utf8JsonWriter writer, ReadOnlySpan<char> value)
    {
        if (value.IsEmpty)
        {
            writer.WriteNullValue();
            return;
        }

        var needed = _projection.MaxOutputLength(value.Length);
        char[]? rented = null;
        var output = needed <= StackLimit ? stackalloc char[StackLimit] : rented = ArrayPool<char>.Shared.Rent(needed);
        try
        {
            if (!_projection.TryProject(value, output, out var written))
            {
                Refuse(writer);
            }
            else if (written == 0)
            {
                writer.WriteNullValue();
            }
            else
            {
                writer.WriteStringValue(output[..written]);
            }
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<char>.Shared.Return(rented);
            }
        }
    }

    private void Refuse(Utf8JsonWriter writer)
    {
        _counter.ValueRefused();
        writer.WriteNullValue();
    }
}
