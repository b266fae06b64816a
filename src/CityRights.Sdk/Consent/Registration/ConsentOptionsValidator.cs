using Microsoft.Extensions.Options;

namespace CityRights.Consent;

internal sealed class ConsentOptionsValidator : IValidateOptions<ConsentOptions>
{
    public ValidateOptionsResult Validate(string? name, ConsentOptions options)
    {
        var problems = new List<string>();
        Require(options.NoticeTokenLifetime > TimeSpan.Zero && options.NoticeTokenLifetime <= TimeSpan.FromDays(366), nameof(ConsentOptions.NoticeTokenLifetime), "more than zero, at most 366 days");
        Require(options.ClockSkew >= TimeSpan.Zero && options.ClockSkew <= TimeSpan.FromHours(1), nameof(ConsentOptions.ClockSkew), "0 to 1 hour");
        Require(options.ClockTolerance >= TimeSpan.Zero && options.ClockTolerance <= TimeSpan.FromDays(1), nameof(ConsentOptions.ClockTolerance), "0 to 1 day");
        Require(
            options.ReadDeadline is not { } deadline || (deadline > TimeSpan.Zero && deadline <= TimeSpan.FromMinutes(1)),
            nameof(ConsentOptions.ReadDeadline), "null, or more than zero and at most 1 minute");
        Require(options.CachedPersons is >= 0 and <= 100_000_000, nameof(ConsentOptions.CachedPersons), "0 to 100,000,000");
        Require(options.ContinuityQueue is >= 1 and <= 10_000_000, nameof(ConsentOptions.ContinuityQueue), "1 to 10,000,000");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);

        void Require(bool holds, string property, string range)
        {
            if (!holds)
            {
                problems.Add(ConsentProblems.OutOfRange(property, range));
            }
        }
    }
}
