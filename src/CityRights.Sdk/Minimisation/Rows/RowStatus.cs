namespace CityRights.Minimisation;

/// <summary>What became of a row.</summary>
public enum RowStatus
{
    /// <summary>Not projected; the default value.</summary>
    None = 0,

    /// <summary>The row was written.</summary>
    Written = 1,

    /// <summary>The row has more or fewer fields than the header. Nothing was written.</summary>
    WrongWidth = 2,

    /// <summary>A value is not one that its transform or identifier format states. Nothing was written.</summary>
    ValueRefused = 3,

    /// <summary>The output format cannot hold a value safely. Nothing was written.</summary>
    NotWritable = 4,
}
