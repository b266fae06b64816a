namespace CityRights.Minimisation;

/// <summary>In which form a field serves a purpose. A field without a form is absent. Immutable; the hierarchy is closed.</summary>
public abstract class FieldForm
{
    private protected FieldForm()
    {
    }

    /// <summary>The value as it is. Only for single values and lists of them, never for objects.</summary>
    public static FieldForm Raw { get; } = new RawForm();

    /// <summary>An object or a list of objects, of which the type's own map keeps what the purpose needs.</summary>
    public static FieldForm Nested { get; } = new NestedForm();

    /// <summary>The word for the form: <c>raw</c>, <c>nested</c>, <c>transform</c> or <c>pseudonym</c>.</summary>
    public abstract string Word { get; }

    private sealed class RawForm : FieldForm
    {
        public override string Word => "raw";
    }

    private sealed class NestedForm : FieldForm
    {
        public override string Word => "nested";
    }
}
