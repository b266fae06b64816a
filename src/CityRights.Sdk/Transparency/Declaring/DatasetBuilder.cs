namespace CityRights.Transparency;

/// <summary>Declares data that an algorithm uses. Every verb returns the builder. Not safe for concurrent use.</summary>
public sealed class DatasetBuilder
{
    private readonly TextDraft _name = new();
    private readonly TextDraft _source = new();
    private readonly List<DatasetRole> _roles = [];
    private readonly List<DataCategory> _categories = [];
    private PersonalDataKind? _personalData;

    /// <summary>Names the data.</summary>
    /// <param name="texts">The name per language.</param>
    /// <exception cref="ArgumentException">A tag is malformed or a text blank.</exception>
    public DatasetBuilder Name(params ReadOnlySpan<(string Language, string Text)> texts)
    {
        _name.Add(texts);
        return this;
    }

    /// <summary>Says where the data comes from.</summary>
    /// <param name="texts">The source per language.</param>
    /// <exception cref="ArgumentException">A tag is malformed or a text blank.</exception>
    public DatasetBuilder Source(params ReadOnlySpan<(string Language, string Text)> texts)
    {
        _source.Add(texts);
        return this;
    }

    /// <summary>Says what the data is used for; adds those not yet said.</summary>
    /// <param name="roles">The roles.</param>
    public DatasetBuilder For(params ReadOnlySpan<DatasetRole> roles)
    {
        foreach (var role in roles)
        {
            if (!_roles.Contains(role))
            {
                _roles.Add(role);
            }
        }

        return this;
    }

    /// <summary>Says whether the data is about people, and which categories it holds; replaces the kind, adds the categories.</summary>
    /// <param name="kind">Whether, and how recognisably.</param>
    /// <param name="categories">The categories, as in the catalogue.</param>
    public DatasetBuilder PersonalData(PersonalDataKind kind, params ReadOnlySpan<DataCategory> categories)
    {
        _personalData = kind;
        foreach (var category in categories)
        {
            if (!_categories.Contains(category))
            {
                _categories.Add(category);
            }
        }

        return this;
    }

    internal DatasetUse Build(Draft draft, string pointer)
    {
        draft.Need(_roles.Count == 0 ? null : _roles, pointer + "/roles", "Uses(data => data.For(roles))");
        return new()
        {
            Name = draft.Text(_name, pointer + "/name", "Uses(data => data.Name((language, text), ...))"),
            Roles = [.. _roles],
            Source = draft.Text(_source, pointer + "/source", "Uses(data => data.Source((language, text), ...))"),
            PersonalData = draft.Need(_personalData, pointer + "/personalData", "Uses(data => data.PersonalData(kind, categories))"),
            Categories = [.. _categories],
        };
    }
}
