namespace CityRights.Pseudonymisation;

/// <content>What may be wrong with a declaration of format-preserving output.</content>
internal sealed partial record DomainProblem
{
    internal static DomainProblem NeverFormatPreserving(string domain, PseudonymField field) => new("CRT-PSEUDONYMISATION-021",
        $"The field '{field.Id}' of the pseudonym domain '{domain}' cannot have format-preserving output: a false value of the format '{field.Format.Id}' would be taken for a true one. Use a pseudonym.");

    internal static DomainProblem NoCheckToFail(string domain, PseudonymField field) => new("CRT-PSEUDONYMISATION-022",
        $"The field '{field.Id}' of the pseudonym domain '{domain}' has no check that format-preserving output could fail: any output may be somebody's. Use a pseudonym, or declare alphabet and reason: d.FormatPreserving(\"{field.Id}\", FormatPreservingAlphabet.Digits, realLookingReason: \"...\").");

    internal static DomainProblem AlphabetBesideCheck(string domain, PseudonymField field) => new("CRT-PSEUDONYMISATION-023",
        $"The field '{field.Id}' of the pseudonym domain '{domain}' has a check, and so a free part of its own. Declare no alphabet: d.FormatPreserving(\"{field.Id}\").");
}
