namespace CityRights.Transparency;

/// <summary>Is shown a manifest member by member, in the order of the document: to write it, to walk its texts, to compare two.</summary>
internal interface IManifestVisitor
{
    void Text(string name, string value);

    void Flag(string name, bool value);

    void Texts(string name, IReadOnlyList<string> values);

    void Localised(string name, LocalisedText text);

    void Part(string name, IManifestPart part);

    void Parts(string name, IReadOnlyList<IManifestPart> parts);
}
