using System.Diagnostics;
using System.Text.Json;
using Claimline.Language;
using Claimline.Ledger.Linking;

namespace Claimline.Ledger.Kept;

/// <summary>A ruling on claims as the log keeps it, with the block of which they are.</summary>
internal sealed record KeptClaimRuling(string Block, ClaimRuling Ruling)
{
    public static string NameOf(ClaimRuling ruling) => ruling switch
    {
        ClaimRuling.Same => "same",
        ClaimRuling.Apart => "apart",
        ClaimRuling.Split => "split",
        ClaimRuling.Undone => "undone",
        _ => throw new UnreachableException(),
    };

    public static KeptClaimRuling Read(JsonElement json)
    {
        string Text(string name) => json.GetProperty(name).GetString()!;
        int Number(string name) => json.GetProperty(name).GetInt32();
        ClaimRuling ruling = Text("ruling") switch
        {
            "same" => new ClaimRuling.Same(Text("one"), Text("other")),
            "apart" => new ClaimRuling.Apart(Text("one"), Text("other")),
            "split" => new ClaimRuling.Split(Text("one"), Text("document"), new TextSpan(Number("start"), Number("end"))) { Rest = json.TryGetProperty("rest", out var rest) ? rest.GetString() : null },
            "undone" => new ClaimRuling.Undone(json.GetProperty("decision").GetInt64()),
            var other => throw new InvalidDataException($"no ruling on claims is called '{other}'"),
        };
        return new KeptClaimRuling(Text("block"), ruling);
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("block", Block);
        json.WriteString("ruling", NameOf(Ruling));
        switch (Ruling)
        {
            case ClaimRuling.Same(var one, var other):
                Pair(one, other);
                break;
            case ClaimRuling.Apart(var one, var other):
                Pair(one, other);
                break;
            case ClaimRuling.Split(var claim, var document, var content) { Rest: var rest }:
                json.WriteString("one", claim);
                json.WriteString("document", document);
                json.WriteNumber("start", content.Start);
                json.WriteNumber("end", content.End);
                if (rest is not null) json.WriteString("rest", rest);
                break;
            case ClaimRuling.Undone(var decision):
                json.WriteNumber("decision", decision);
                break;
        }

        void Pair(string one, string other)
        {
            json.WriteString("one", one);
            json.WriteString("other", other);
        }
    }
}
