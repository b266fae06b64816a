using System.Collections.Immutable;

namespace CityRights.Consent;

/// <summary>The categories and the recipient of a request, found in the purpose's declaration.</summary>
internal readonly struct RequestScope
{
    private readonly GatePurpose _purpose;
    private readonly ImmutableArray<DataCategory> _categories;
    private readonly int _recipient;

    private RequestScope(GatePurpose purpose, ImmutableArray<DataCategory> categories, int recipient)
    {
        _purpose = purpose;
        _categories = categories;
        _recipient = recipient;
    }

    /// <summary>Finds what is asked for; false, with the reason to deny, where the purpose does not declare it.</summary>
    internal static bool TryFind(GatePurpose purpose, in ProcessingRequest request, out RequestScope scope, out GateReason undeclared)
    {
        scope = default;
        undeclared = default;
        if (!request.Categories.IsDefaultOrEmpty)
        {
            foreach (var category in request.Categories)
            {
                if (!purpose.Purpose.DataCategories.Contains(category))
                {
                    undeclared = GateReason.CategoryNotDeclared;
                    return false;
                }
            }
        }

        var recipient = request.Recipient is null ? -1 : purpose.Recipients.IndexOf(request.Recipient);
        if (recipient < 0 && request.Recipient is not null)
        {
            undeclared = GateReason.RecipientNotDeclared;
            return false;
        }

        scope = new(purpose, request.Categories, recipient);
        return true;
    }

    /// <summary>The verdict: the most severe of those asked for.</summary>
    internal Verdict Of(PurposeHeads heads)
    {
        if (_categories.IsDefaultOrEmpty)
        {
            return heads.All(_recipient);
        }

        var declared = _purpose.Purpose.DataCategories;
        var worst = heads.One(declared.IndexOf(_categories[0]), _recipient);
        for (var index = 1; index < _categories.Length; index++)
        {
            worst = Verdicts.Worse(worst, heads.One(declared.IndexOf(_categories[index]), _recipient));
        }

        return worst;
    }
}
