namespace CityRights.Transparency;

/// <summary>The kinds of way by which somebody is reached.</summary>
public enum ChannelKind
{
    /// <summary>An e-mail address.</summary>
    Email = 0,

    /// <summary>A web page.</summary>
    Url = 1,

    /// <summary>A form on the web.</summary>
    Form = 2,

    /// <summary>A telephone number.</summary>
    Phone = 3,

    /// <summary>A postal address.</summary>
    Postal = 4,

    /// <summary>A place to go to.</summary>
    InPerson = 5,
}
