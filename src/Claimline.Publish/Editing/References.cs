using Claimline.Ledger.Linking;
using Claimline.Ledger.Queries;
using Claimline.Publish.Gate;

namespace Claimline.Publish.Editing;

/// <summary>Finds what an editor's references lead to, and says of each that leads nowhere why.</summary>
internal sealed class References(DayMaterial material, Cleared cleared, IReadOnlyList<PublishedClaim> claims)
{
    private const int LeastDigits = 6;

    private readonly HashSet<StatementKey> told = [.. cleared.Material.Statements.Select(s => s.Key)];
    private readonly Dictionary<string, PublishedClaim> published = claims.ToDictionary(c => c.Id, StringComparer.Ordinal);

    /// <summary>What is told for a claim or against it; a part of it only where there is nothing else.</summary>
    public static IReadOnlyList<StatementKey> StatementsOf(PublishedClaim claim)
    {
        var whole = claim.Voices.Where(v => v.Role is not ("of part" or "against part")).Select(v => v.Statement).Distinct().ToList();
        return whole.Count > 0 ? whole : [.. claim.Voices.Select(v => v.Statement).Distinct()];
    }

    /// <returns>Why it leads nowhere, with the code of the problem; null where it leads somewhere.</returns>
    public (string Code, string Message)? Find(string reference, ICollection<StatementKey> into)
    {
        var found = reference.Contains('/', StringComparison.Ordinal) ? Statement(reference) : Claim(reference);
        foreach (var statement in found.Statements.Where(s => !into.Contains(s))) into.Add(statement);
        return found.Problem;
    }

    /// <summary>The claim of an id, where it is told of.</summary>
    public ((string Code, string Message)? Problem, PublishedClaim? Claim) FindClaim(string reference)
    {
        var named = reference.Length < LeastDigits ? [] : material.Claims.Where(c => c.Claim.Id.StartsWith(reference, StringComparison.OrdinalIgnoreCase)).ToList();
        if (named.Count == 0) return (("CL0608", $"no document of these days bears on a claim '{ShownText.Of(reference)}'; 'claimline claims' lists claims, and six letters of an id name one"), null);
        if (named.Count > 1) return (("CL0608", $"several claims begin with '{ShownText.Of(reference)}'; give more letters"), null);
        return published.TryGetValue(named[0].Claim.Id, out var claim) ? (null, claim) : (Held($"claim '{reference}'"), null);
    }

    private ((string Code, string Message)? Problem, IReadOnlyList<StatementKey> Statements) Claim(string reference) =>
        FindClaim(reference) is ({ } problem, _) ? (problem, []) : (null, StatementsOf(FindClaim(reference).Claim!));

    private ((string Code, string Message)? Problem, IReadOnlyList<StatementKey> Statements) Statement(string reference)
    {
        var (document, id) = reference.Split('/', 2) is [var first, var second] ? (first, second) : (reference, "");
        var named = document.Length < LeastDigits ? [] : material.Statements.Select(s => s.Key).Where(k => k.Id == id && k.Document.StartsWith(document, StringComparison.OrdinalIgnoreCase)).ToList();
        if (named.Count == 0) return (("CL0608", $"no document of these days has a statement '{ShownText.Of(reference)}'"), []);
        if (named.Count > 1) return (("CL0608", $"several statements are '{ShownText.Of(reference)}'; give more digits of the document"), []);
        return told.Contains(named[0]) ? (null, named) : (Held($"statement '{reference}'"), []);
    }

    private static (string, string) Held(string what) => ("CL0609", $"{what} is withdrawn or held back, which no editor can set aside; take the sentence out");
}
