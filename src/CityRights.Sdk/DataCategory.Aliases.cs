using System.Buffers;

namespace CityRights;

public readonly partial struct DataCategory
{
    private static readonly SearchValues<char> TermCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.");

    /// <summary>What this library calls otherwise than DPV.</summary>
    private static DataCategory? AliasOf(string term) => term switch
    {
        nameof(VehicleLicensePlate) => VehicleLicensePlate,
        nameof(HomeAddress) => HomeAddress,
        _ => null,
    };

    /// <summary>A vehicle's licence plate: DPV's term is spelled <c>VehicalLicenseRegistration</c>.</summary>
    public static DataCategory VehicleLicensePlate => VehicalLicenseRegistration;

    /// <summary>A home address: DPV's term is <c>PhysicalAddress</c>.</summary>
    public static DataCategory HomeAddress => PhysicalAddress;
}
