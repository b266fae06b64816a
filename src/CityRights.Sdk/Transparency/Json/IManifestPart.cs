namespace CityRights.Transparency;

/// <summary>A part of the manifest that can say, once for all purposes, what it consists of: its members in the order of the document.</summary>
internal interface IManifestPart
{
    /// <summary>Shows every member that is declared.</summary>
    void Show(IManifestVisitor visitor);
}
