using Claimline.Ledger.Log;
using Claimline.Ledger.Store;

namespace Claimline.Ledger.Kept;

/// <summary>A step of an edition as the log keeps it, with the product's bytes behind it.</summary>
internal static class EditionContent
{
    public static Content ToContent(KeptEdition edition, ReadOnlySpan<byte> product) => Content.Of(json =>
    {
        json.WriteString("series", edition.Series);
        json.WriteString("date", Days.Text(edition.Date));
        json.WriteNumber("number", edition.Number);
        json.WriteString("state", edition.State);
        json.WriteString("since", Days.Text(edition.Since));
        json.WriteNumber("known", edition.Known.ToUnixTimeMilliseconds());
        json.WriteString("ledger", edition.Ledger.ToString());
        json.WriteString("sha256", edition.Sha256);
        json.WriteString("by", edition.By);
        if (edition.Reason is not null) json.WriteString("reason", edition.Reason);
    }, product);

    public static KeptEdition Of(Content content) => content.Read(static (json, _) =>
    {
        string Text(string name) => json.GetProperty(name).GetString()!;
        return new KeptEdition(Text("series"), Days.Parse(Text("date"))!.Value, json.GetProperty("number").GetInt32(), Text("state"), Days.Parse(Text("since"))!.Value, DateTimeOffset.FromUnixTimeMilliseconds(json.GetProperty("known").GetInt64()),
            Checkpoint.TryParse(Text("ledger"), out var ledger) ? ledger : default, Text("sha256"), Text("by"), json.TryGetProperty("reason", out var reason) ? reason.GetString() : null);
    });

    public static byte[] ProductOf(Content content) => content.Read(static (_, bytes) => bytes.ToArray());
}
