using System.Globalization;

namespace ParkingPermits.Data;

/// <summary>The residents of a city that does not exist: the same ones at every start.</summary>
internal static class SyntheticCity
{
    /// <summary>How many residents it has.</summary>
    public const int Residents = 600;

    /// <summary>How many of them hold a permit at first start; the rest can apply.</summary>
    public const int Holders = 480;

    private static readonly string[] Given =
    [
        "Amira", "Bart", "Carmen", "Daan", "Elif", "Femke", "Gijs", "Hanna", "Ibrahim", "Jolanda", "Karim", "Lotte", "Mateo", "Noor", "Omar", "Paula",
        "Quirine", "Ruben", "Sanne", "Tijn", "Ursula", "Vera", "Willem", "Xenia", "Yusuf", "Zoë", "Anouk", "Bram", "Chloé", "Dirk", "Esra", "Fatima",
    ];

    private static readonly string[] Family =
    [
        "van Voorbeeld", "Proef", "Testman", "de Fictie", "Modelsma", "Verzonnen", "Schijnstra", "Denkbeeld", "Stelveld", "Zogenaamd", "Droomhof",
        "Letterink", "Papierman", "Sjabloon", "Schetsema", "Oefening", "Fabelaar", "Vermoed", "Ideaal", "Hypothese", "Ensaya", "Muestra", "Ejemplo",
    ];

    private static readonly string[] Streets =
    [
        "Verzonnenkade", "Sprookjeslaan", "Papierpad", "Denkbeeldplein", "Luchtkasteelweg", "Schetsstraat", "Droomgracht", "Voorbeeldsingel", "Fabelhof", "Modelpad",
    ];

    private static readonly string[] Zones = ["A", "B", "C", "D"];

    /// <summary>The zones, as a sign on the street names them.</summary>
    public static IReadOnlyList<string> ZoneNames => Zones;

    /// <summary>The resident with a number from 1 to <see cref="Residents"/>.</summary>
    public static Person Resident(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Residents);
        var street = (number * 7) % Streets.Length;
        return new(
            Id(number),
            $"{Given[(number - 1) % Given.Length]} {Family[(number * 5) % Family.Length]}",
            string.Create(CultureInfo.InvariantCulture, $"{Streets[street]} {1 + ((number * 13) % 180)}"),
            // No Dutch postcode begins with a zero.
            string.Create(CultureInfo.InvariantCulture, $"0{100 + (street * 10) + (number % 10)} {(char)('A' + (number % 20))}{(char)('B' + (number % 23))}"),
            new DateOnly(1932 + ((number * 11) % 74), 1 + (number % 12), 1 + ((number * 3) % 28)),
            // No Dutch mobile number begins with 06 00.
            string.Create(CultureInfo.InvariantCulture, $"+31 6 0000 {number:0000}"),
            Zones[street % Zones.Length]);
    }

    /// <summary>The id by which the service knows a resident, as in <c>r-0001</c>.</summary>
    public static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"r-{number:0000}");

    /// <summary>
    /// What the national vehicle register answers in this sample: the plate of a resident's car. It is asked while an application is
    /// judged; the answer is never kept.
    /// </summary>
    public static string PlateOf(int number)
    {
        // Both numbers are prime to the size of the series, so no two residents share a plate.
        return PlateSeries.At((int)((number * 104_729L + 7_919) % PlateSeries.Count));
    }

    /// <summary>What the vehicle register answers for a resident known by id.</summary>
    public static string PlateOf(string id) => PlateOf(NumberOf(id));

    /// <summary>The number of a resident known by id.</summary>
    public static int NumberOf(string id) => int.Parse(id.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture);
}
