namespace CityRights.Consent;

/// <summary>What a new version of a notice means for the answers given before it.</summary>
public enum NoticeChange
{
    /// <summary>The meaning changed: consent given to an earlier version no longer permits. The default, so that a forgotten word errs to the safe side.</summary>
    Material = 0,

    /// <summary>A correction that changes nothing a person would decide on: earlier answers stand.</summary>
    Minor = 1,
}
