using System.Text.Json.Nodes;

namespace Claimline.Tests.Evaluation;

/// <summary>Labels and readings that agree by halves, so that every branch of a scorer is met.</summary>
internal sealed class RandomReadings(int seed)
{
    private static readonly string[] Stances = ["claim", "state", "report", "deny", "confirm", "find", "complain", "criticize", "show", "Deny"];
    private static readonly string?[] Days = [null, "2025-06-30", "2025-07", "2025-06-27/2025-06-28"];
    private static readonly string[] Kinds = ["control", "control.gained", "strike", "strike.drone"];
    private static readonly string[] Actors = ["Northern forces", "northern FORCES", "the ministry", "forces"];
    private readonly Random random = new(seed);

    public (JsonObject Labels, JsonObject Reading) Next()
    {
        var labelled = new JsonArray();
        var read = new JsonArray();
        var count = random.Next(0, 9);
        for (var i = 0; i < count; i++)
        {
            var label = Label(i);
            labelled.Add(label);
            if (Chance(0.85)) read.Add(Reading(label, i, count));
        }
        for (var extra = random.Next(0, 3); extra > 0; extra--) read.Add(Reading(Label(40 + extra), 40 + extra, count));
        // A statement in the publisher's own voice has no cue and is not scored.
        if (Chance(0.3)) read.Add(new JsonObject { ["id"] = "own", ["cue"] = null, ["content"] = Span(random.Next(400), 20), ["stance"] = "state" });
        var (places, readPlaces) = Values(() => new JsonObject { ["lat"] = Near(48), ["lon"] = Near(37), ["km"] = random.Next(1, 60) }, p =>
            Chance(0.2) ? new JsonObject { ["lat"] = null, ["lon"] = null } : new JsonObject { ["lat"] = Near(48), ["lon"] = Near(37), ["confidence"] = Chance(0.7) ? 0.95 : 0.8 });
        var (dates, readDates) = Values(Date, d => Chance(0.6) ? (JsonObject)d.DeepClone() : Date());
        var (quantities, readQuantities) = Values(Quantity, q => Chance(0.6) ? (JsonObject)q.DeepClone() : Quantity());
        return (new JsonObject { ["statements"] = labelled, ["places"] = places, ["dates"] = dates, ["quantities"] = quantities },
            new JsonObject { ["statements"] = read, ["places"] = readPlaces, ["dates"] = readDates, ["quantities"] = readQuantities });
    }

    private JsonObject Label(int i)
    {
        var start = (i * 60) + random.Next(20);
        var label = new JsonObject
        {
            ["id"] = $"s{i}",
            ["source"] = Chance(0.1) ? null : Span(start, 5 + random.Next(15)),
            ["cue"] = Span(start + 22, 7),
            ["content"] = Span(start + 30, 10 + random.Next(40)),
            ["stance"] = Pick(Stances),
        };
        if (Pick(Days) is { } day) label["said"] = day;
        if (Chance(0.1)) label["said_free"] = true;
        if (Chance(0.5)) label["cites"] = new JsonArray(i, random.Next(3));
        if (Chance(0.4)) label["polarity"] = Chance(0.5) ? "negative" : "positive";
        if (Chance(0.3)) label["via"] = new JsonArray(Span(start + 80, 12));
        if (Chance(0.15)) label["optional"] = true;
        if (i > 0 && i < 40 && Chance(0.5)) label["responds"] = new JsonArray($"s{random.Next(i)}", Pick(["deny", "support", "repeat", "correct"]));
        if (Chance(0.6))
        {
            label["about"] = new JsonObject { ["type"] = Pick(Kinds), ["actor"] = new JsonArray(Pick(Actors), null), ["object"] = Pick(Actors), ["place"] = Chance(0.5) ? null : Pick(Actors) };
        }
        return label;
    }

    private JsonObject Reading(JsonObject label, int i, int count)
    {
        var reading = new JsonObject
        {
            ["id"] = $"r{i}",
            ["source"] = Chance(0.1) ? null : Chance(0.1) ? new JsonObject { ["start"] = null, ["end"] = null, ["ref"] = "publisher" } : Shifted(label["source"] ?? Span(10, 4)),
            ["cue"] = Shifted(label["cue"]!),
            ["content"] = Shifted(label["content"]!),
            ["stance"] = Chance(0.6) ? label["stance"]!.DeepClone() : Pick(Stances),
            ["polarity"] = Chance(0.3) ? "negative" : "positive",
            ["said"] = Chance(0.7) && label["said"] is { } said ? new JsonObject { ["value"] = said.DeepClone() } : Pick(Days) is { } day ? new JsonObject { ["value"] = day } : null,
            ["citations"] = Chance(0.7) && label["cites"] is { } cites ? cites.DeepClone() : new JsonArray(),
            ["via"] = Chance(0.7) && label["via"] is { } via ? new JsonArray(Shifted(via[0]!)) : new JsonArray(),
        };
        var responds = new JsonArray();
        if (label["responds"] is { } want && Chance(0.7))
        {
            var relation = want[1]!.GetValue<string>() switch { "deny" => Chance(0.5) ? "denies" : "contradicts", "support" => "supports", "repeat" => "repeats", _ => "corrects" };
            responds.Add(new JsonObject { ["statement"] = "r" + want[0]!.GetValue<string>()[1..], ["relation"] = relation });
        }
        if (Chance(0.3)) responds.Add(new JsonObject { ["statement"] = $"r{random.Next(count + 2)}", ["relation"] = Pick(["denies", "contradicts", "supports", "corrects"]) });
        reading["respondsTo"] = responds;
        if (Chance(0.8))
        {
            reading["about"] = new JsonObject { ["type"] = Pick(Kinds), ["actor"] = Chance(0.3) ? null : Pick(Actors), ["object"] = Pick(Actors), ["place"] = Chance(0.4) ? null : Pick(Actors) };
        }
        return reading;
    }

    private (JsonArray Labels, JsonArray Read) Values(Func<JsonObject> label, Func<JsonObject, JsonObject> answer)
    {
        var labels = new JsonArray();
        var read = new JsonArray();
        for (var i = random.Next(0, 6); i > 0; i--)
        {
            var wanted = label();
            // Ranges that overlap one another make the choice of partner matter.
            var span = Span(random.Next(120), 4 + random.Next(10));
            if (Chance(0.85))
            {
                var got = answer(wanted);
                Place(got, Shifted(span));
                read.Add(got);
            }
            Place(wanted, span);
            labels.Add(wanted);
        }
        return (labels, read);
    }

    private static void Place(JsonObject value, JsonNode span)
    {
        value["start"] = span["start"]!.GetValue<int>();
        value["end"] = span["end"]!.GetValue<int>();
    }

    private JsonObject Date() => new() { ["value"] = Pick(Days) ?? "2024", ["modifier"] = Chance(0.3) ? "early" : null };

    private JsonObject Quantity() => new() { ["min"] = Chance(0.3) ? null : Pick([1m, 1.0m, 2.5m, 200000m]), ["max"] = Chance(0.3) ? null : Pick([1m, 3m, 2.50m]) };

    private double Near(double degrees) => degrees + (random.NextDouble() * 0.4);

    private JsonObject Shifted(JsonNode span)
    {
        var move = Chance(0.6) ? 0 : random.Next(-6, 7);
        var start = Math.Max(0, span["start"]!.GetValue<int>() + move);
        return Span(start, Math.Max(0, span["end"]!.GetValue<int>() + move + (Chance(0.7) ? 0 : random.Next(-8, 9)) - start));
    }

    private static JsonObject Span(int start, int length) => new() { ["start"] = start, ["end"] = start + length };

    private bool Chance(double share) => random.NextDouble() < share;

    private T Pick<T>(T[] values) => values[random.Next(values.Length)];
}
