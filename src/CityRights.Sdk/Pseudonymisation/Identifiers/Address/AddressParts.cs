namespace CityRights.Pseudonymisation;

/// <summary>Takes the parts of an address one after the other, without the spaces around them; what is not there is empty.</summary>
internal ref struct AddressParts(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    /// <summary>Whether every part was taken.</summary>
    internal bool IsAtEnd { get; private set; }

    internal ReadOnlySpan<char> Next()
    {
        if (IsAtEnd)
        {
            return default;
        }

        var end = _rest.IndexOf(';');
        IsAtEnd = end < 0;
        var part = IsAtEnd ? _rest : _rest[..end];
        _rest = IsAtEnd ? default : _rest[(end + 1)..];
        return Spelling.Trim(part);
    }
}
