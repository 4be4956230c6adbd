using Claimline.Language;
using Claimline.Ledger;

namespace Claimline.Publish;

/// <summary>The steps of an edition: drafted, reviewed, approved, published; and corrected by the next edition. Who drafted it does not approve it, where there are two.</summary>
public static class Workflow
{
    public static IReadOnlyList<string> States { get; } = ["draft", "reviewed", "approved", "published", "corrected"];

    /// <summary>Why an edition may not take a step; null where it may.</summary>
    /// <param name="steps">All steps of the series that the ledger keeps, in their order.</param>
    /// <param name="next">The step to be taken.</param>
    public static Problem? Refuses(IReadOnlyList<KeptEdition> steps, KeptEdition next, string fourEyes)
    {
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(next);
        var own = steps.Where(s => s.Date == next.Date && s.Number == next.Number).ToList();
        var (key, at) = ($"{next.Date:yyyy-MM-dd}/{next.Number}", own.Count == 0 ? null : own[^1].State);
        var follows = next.State switch
        {
            "draft" => at is null or "draft" or "reviewed" or "approved",
            "reviewed" => at is "draft" or "reviewed",
            "approved" => at is "reviewed",
            "published" => at is "approved",
            "corrected" => at is "published",
            _ => false,
        };
        if (!follows) return new Problem("CL0601", $"an edition that is {at ?? "not drafted yet"} cannot be marked {next.State}; the steps are {string.Join(", ", States)}", key);
        if (next.State is "draft") return null;
        if (next.Sha256 != own[^1].Sha256) return new Problem("CL0602", "its product is another one than at the step before, because words, rules or what may go out changed; mark it draft again", key);
        if (next.State is not "approved") return null;
        var author = own.Last(s => s.State is "draft").By;
        var isOneDesk = steps.Select(s => s.By).Append(next.By).Distinct(StringComparer.Ordinal).Count() < 2;
        return author == next.By && (fourEyes == "always" || fourEyes != "never" && !isOneDesk) ? new Problem("CL0603", $"{author} drafted it, so somebody else must approve it", key) : null;
    }
}
