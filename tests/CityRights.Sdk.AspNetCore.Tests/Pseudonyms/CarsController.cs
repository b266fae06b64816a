using CityRights.Pseudonymisation;
using Microsoft.AspNetCore.Mvc;

namespace CityRights.AspNetCore.Pseudonyms;

public sealed class ScanDomain : IPseudonymDomain
{
    public static string Id => "scan";

    public static string Prefix => "scan";
}

public sealed class OtherDomain : IPseudonymDomain
{
    public static string Id => "other";

    public static string Prefix => "other";
}

/// <summary>Answers with the token of what was bound.</summary>
[ApiController]
public sealed class CarsController : ControllerBase
{
    [HttpGet("mvc/{car}")]
    public string Route(Pseudonym<ScanDomain> car) => car.ToToken();

    [HttpGet("mvc")]
    public string Query([FromQuery] CarFilter filter) => filter.Car?.ToToken() ?? "none";
}

public sealed class CarFilter
{
    public Pseudonym<ScanDomain>? Car { get; set; }
}
