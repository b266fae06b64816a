namespace CityRights.Transparency;

/// <summary>What an organisation is to an AI system.</summary>
public enum AiActRole
{
    /// <summary>Neither: the algorithm is no AI system.</summary>
    None = 0,

    /// <summary>Uses it under its own authority (Art. 3(4)).</summary>
    Deployer = 1,

    /// <summary>Develops it, or has it developed, and puts it into service under its own name (Art. 3(3), 25).</summary>
    Provider = 2,

    /// <summary>Both.</summary>
    Both = 3,
}
