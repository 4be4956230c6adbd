using Claimline.Ledger.Store;

namespace Claimline.Ledger.Kept;

/// <summary>A judgement as the log keeps it.</summary>
internal static class KeptJudgement
{
    public static Judgement Of(Content content) => content.Read(static (json, _) =>
    {
        string Text(string name) => json.GetProperty(name).GetString()!;
        string? TextOrNull(string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
        return new Judgement(Text("claim"), Text("likelihood"), Text("confidence"), Text("basis"), TextOrNull("alternatives"), Days.Parse(TextOrNull("revisit")), Text("by"));
    });

    public static Content ToContent(Judgement judgement) => Content.Of(json =>
    {
        json.WriteString("claim", judgement.Claim);
        json.WriteString("likelihood", judgement.Likelihood);
        json.WriteString("confidence", judgement.Confidence);
        json.WriteString("basis", judgement.Basis);
        if (judgement.Alternatives is { } alternatives) json.WriteString("alternatives", alternatives);
        if (judgement.Revisit is { } revisit) json.WriteString("revisit", Days.Text(revisit));
        json.WriteString("by", judgement.By);
    });
}
