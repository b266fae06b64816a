using System.Text.Json.Serialization;

namespace CityRights.Aot;

[JsonSerializable(typeof(Permit))]
[JsonSerializable(typeof(Application))]
internal sealed partial class PermitJson : JsonSerializerContext;
