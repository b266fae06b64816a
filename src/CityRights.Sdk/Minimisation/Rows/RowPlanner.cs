using System.Globalization;
using CityRights.Internal;

namespace CityRights.Minimisation;

/// <summary>Maps the columns of a table to what a purpose needs of them.</summary>
internal static class RowPlanner
{
    internal static RowProjector Plan(
        FieldCompiler compiler, MinimisationPolicy policy, PurposeId purpose, IReadOnlyList<string> columns, int? keyVersion)
    {
        var problems = new MinimisationProblems();
        if (!policy.TryGet(purpose, out var fields))
        {
            problems.Add(
                MinimisationCodes.UndeclaredPurpose,
                policy.Id,
                MinimisationPath.Purposes,
                $"The policy declares no purpose '{purpose}', so nothing may leave. It declares {string.Join(", ", policy.Purposes.Select(static known => known.Purpose.Value))}.");
            throw new MinimisationException(problems.ToImmutable());
        }

        var projections = compiler.Compile(policy, fields, keyVersion, problems);
        var kept = new List<RowField>(fields.Fields.Count);
        foreach (var (name, form) in fields.Fields)
        {
            if (form == FieldForm.Nested)
            {
                Add(MinimisationCodes.NestedColumn, name, "A column has no members; write 'raw', a transform or a pseudonym instead of 'nested'.");
            }
            else if (Find(name, columns) is var (index, problem) && problem is not null)
            {
                Add(index < 0 ? MinimisationCodes.UnknownColumn : MinimisationCodes.AmbiguousColumn, name, problem);
            }
            else
            {
                kept.Add(new(index, name, projections.GetValueOrDefault(name)));
            }
        }

        return problems.Any
            ? throw new MinimisationException(problems.ToImmutable())
            : new(policy, purpose, columns.Count, [.. kept.OrderBy(static field => field.Index)]);

        void Add(string code, string name, string message) => problems.Add(code, policy.Id, MinimisationPath.Of(purpose, name), message);
    }

    // A table without a header has a person's data in its place: its names are never repeated.
    private static (int Index, string? Problem) Find(string name, IReadOnlyList<string> columns)
    {
        var (found, near) = (-1, -1);
        for (var index = 0; index < columns.Count; index++)
        {
            if (columns[index] == name)
            {
                if (found >= 0)
                {
                    return (index, "The table has two columns of this name, so the policy does not say which is meant; rename one in the source.");
                }

                found = index;
            }
            else if (Alike(columns[index], name))
            {
                near = index;
            }
        }

        return found >= 0 ? (found, null)
            : near >= 0 ? (-1, string.Create(CultureInfo.InvariantCulture, $"The table has no column {Printable.Quote(name)}, but column {near + 1} differs from it in case or spaces only; write it in the policy exactly as the table does."))
            : (-1, string.Create(CultureInfo.InvariantCulture, $"The table has no column {Printable.Quote(name)}. It has {columns.Count} column(s): check the spelling, the delimiter, and that the first line is the header."));
    }

    private static bool Alike(string column, string name) =>
        column.AsSpan().Trim().Equals(name.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase);
}
