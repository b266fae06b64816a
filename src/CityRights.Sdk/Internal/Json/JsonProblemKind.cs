namespace CityRights.Internal;

/// <summary>What is wrong with a part of a JSON document. A room maps each kind to a code of its own.</summary>
internal enum JsonProblemKind
{
    /// <summary>Not JSON, not UTF-8, too deep or too large; nothing else is known about the document.</summary>
    Syntax,

    /// <summary>A member stands twice in one object.</summary>
    Duplicate,

    /// <summary>A member that the format does not have.</summary>
    UnknownMember,

    /// <summary>A member that the format demands is absent.</summary>
    Missing,

    /// <summary>A string where an object belongs, and so on.</summary>
    WrongKind,

    /// <summary>A string that is not of the form its member demands.</summary>
    Malformed,

    /// <summary>A word that is not one of the words its member allows.</summary>
    UnknownWord,
}
