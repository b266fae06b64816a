namespace CityRights.Transparency;

/// <summary>An optional field as it stands in the document: <c>{"value": …}</c>, <c>{"notApplicable": {…}}</c>, <c>{"pending": {…}}</c> or <c>{"withheld": {…}}</c>.</summary>
internal sealed class DisclosedPart<T>(Disclosed<T> field, Action<IManifestVisitor, string, T> show) : IManifestPart
    where T : notnull
{
    public void Show(IManifestVisitor visitor)
    {
        if (field.TryGetValue(out var value))
        {
            show(visitor, DisclosedJson.Value, value);
            return;
        }

        var (state, reason, day) = DisclosedJson.NamesOf(field.State);
        visitor.Part(state, new WhyNot(reason, field.Because, day, field.Day));
    }

    private sealed class WhyNot(string? reason, LocalisedText? because, string? dayName, DateOnly? day) : IManifestPart
    {
        public void Show(IManifestVisitor visitor)
        {
            if (reason is not null && because is not null)
            {
                visitor.Localised(reason, because);
            }

            if (dayName is not null && day is { } known)
            {
                visitor.Day(dayName, known);
            }
        }
    }
}
