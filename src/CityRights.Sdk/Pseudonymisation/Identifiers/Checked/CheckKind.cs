namespace CityRights.Pseudonymisation;

/// <summary>Which of two checks a text carries.</summary>
internal enum CheckKind
{
    /// <summary>The check of the identifier's own rule: the text may be somebody's.</summary>
    Right,

    /// <summary>The check that the layout writes in its place and that the rule never accepts: the text is nobody's.</summary>
    Wrong,
}
