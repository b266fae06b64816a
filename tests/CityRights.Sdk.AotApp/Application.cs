namespace CityRights.Aot;

internal sealed record Application(string Plate, int Age, string Postcode, string Remark);
