using System.Text.Json;
using System.Text.Json.Serialization;
using CityRights.Pseudonymisation;

namespace CityRights.Tests.Minimisation.Json;

public sealed record Permit
{
    public string? Plate { get; init; }

    public DateOnly? Since { get; init; }

    public int Age { get; init; }

    public string? Street { get; init; }

    public Person? Holder { get; init; }

    public List<Person> Drivers { get; init; } = [];

    public string[] Tags { get; init; } = [];

    public Status Status { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Postcode { get; init; }

    [JsonIgnore]
    public string Secret { get; init; } = "secret";

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extra { get; set; }
}

public enum Status
{
    Open,
    Closed,
}

public sealed record Person
{
    public string? Name { get; init; }

    public string? Email { get; init; }

    public Address? Home { get; init; }

    public Person? Partner { get; init; }
}

public sealed record StoredPermit(Pseudonym<ParkingDomain> Plate, Pseudonym<ParkingDomain>? Former);

public sealed record Address(string Street, string Postcode);

/// <summary>Members that the projection cannot walk, each in its own way.</summary>
public sealed class Odd
{
    public Dictionary<string, Person>? ByName { get; init; }

    public object? Anything { get; init; }

    public JsonElement Free { get; init; }

    public Shape? Shape { get; init; }

    [JsonConverter(typeof(PersonConverter))]
    public Person? Converted { get; init; }

    public PlateNumber Number { get; init; }

    public Point? Place { get; init; }

    public int Plain { get; init; }
}

[JsonDerivedType(typeof(Circle), "circle")]
public class Shape
{
    public int Sides { get; init; }
}

public sealed class Circle : Shape
{
    public int Radius { get; init; }
}

public readonly record struct Point(int X, int Y);

[JsonConverter(typeof(PlateNumberConverter))]
public readonly record struct PlateNumber(string Text);

public sealed class PlateNumberConverter : JsonConverter<PlateNumber>
{
    public override PlateNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, PlateNumber value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}

public sealed class PersonConverter : JsonConverter<Person>
{
    public override Person Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, Person value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Permit))]
[JsonSerializable(typeof(List<Permit>))]
[JsonSerializable(typeof(Odd))]
[JsonSerializable(typeof(Point))]
[JsonSerializable(typeof(StoredPermit))]
public sealed partial class RecordsJson : JsonSerializerContext;
