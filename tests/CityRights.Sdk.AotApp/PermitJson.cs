using System.Text.Json.Serialization;

namespace CityRights.Aot;

[JsonSerializable(typeof(Permit))]
internal sealed partial class PermitJson : JsonSerializerContext;
