namespace CityRights.Testing.Synthetic;

internal sealed class SyntheticName : SyntheticSeries
{
    private static readonly string[] Given = ["Zoë", "José", "İpek", "Łucja", "Søren", "Ἀθηνᾶ", "Чиполлино", "SEÁN", "anne-marie", "Åsa"];
    private static readonly string[] Family = ["van Voorbeeld", "Mustermann", "Exemple", "Ejemplo", "Esempio", "Przykład", "Eksempel", "GROẞ-BEISPIEL", "Παράδειγμα", "O'Example"];

    public override string Format => "name";

    public override string Nobodys => "Family names that mean \"example\" in several languages.";

    protected override string Next(Random random) => $"{random.GetItems(Given, 1)[0]} {random.GetItems(Family, 1)[0]}";
}
