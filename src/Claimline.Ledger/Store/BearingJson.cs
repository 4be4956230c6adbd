using System.Buffers;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using Claimline.Language;
using Claimline.Ledger.Linking;

namespace Claimline.Ledger.Store;

/// <summary>What a bearing holds beyond the columns of its row and the row of its reading, as an array: enough to make it again, but for the rules behind its findings.</summary>
internal static class BearingJson
{
    // Half the size, for a hundredth of the time that reading the document takes; a window larger than a bearing ever is would only cost time.
    private const int Quality = 5, Window = 16;

    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="via">Where whom it leans on stand among the reading's speakers.</param>
    /// <param name="words">The beginning of the content, for lists to show.</param>
    public static byte[] Write(Bearing bearing, IReadOnlyList<int> via, string words)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, OneLine))
        {
            json.WriteStartArray();
            json.WriteStringValue(words);
            json.WriteStringValue(bearing.Statement.Id);
            json.WriteNumberValue(bearing.Content.Start);
            json.WriteNumberValue(bearing.Content.End);
            json.WriteNumberValue((int)bearing.Stance);
            json.WriteNumberValue((bearing.IsPublisher ? 1 : 0) | (bearing.IsWithdrawn ? 2 : 0));
            json.WriteStringValue(bearing.VoiceOf);
            PropositionJson.Texts(json, bearing.Urls);
            json.WriteStartArray();
            if (bearing.Said is { } said)
            {
                json.WriteStringValue(said.Edtf);
                json.WriteNumberValue(said.First.DayNumber);
                json.WriteNumberValue(said.Last.DayNumber);
            }
            json.WriteEndArray();
            PropositionJson.Texts(json, bearing.Effects);
            json.WriteStringValue(bearing.SourceWords);
            Numbers(json, bearing.Views.Select(static v => (int)v));
            Numbers(json, bearing.Likelihood is { } likely ? [likely.Span.Start, likely.Span.End, likely.Low, likely.High] : []);
            Numbers(json, via);
            PropositionJson.Write(json, bearing.Proposition);
            if (!ReferenceEquals(bearing.Own, bearing.Proposition))
            {
                // A statement without a place of its own has another block.
                json.WriteStringValue(bearing.Own.Block);
                PropositionJson.Write(json, bearing.Own);
            }
            json.WriteEndArray();
        }
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(buffer.WrittenCount)];
        if (!BrotliEncoder.TryCompress(buffer.WrittenSpan, packed, out var length, Quality, Window)) throw new InvalidOperationException("a bearing did not fit into its buffer");
        return packed[..length];
    }

    /// <param name="row">A bearing with all that does not stand in the JSON.</param>
    /// <param name="speakers">The identities of its reading.</param>
    public static Bearing Read(byte[] body, BearingRow row, ReadingKnown reading, IReadOnlyDictionary<long, Sources.SourceIdentity> speakers)
    {
        using var document = JsonDocument.Parse(Unpack(body));
        var json = document.RootElement;
        var proposition = PropositionJson.Read(json[14], row.Block);
        var (flags, said, likely) = (json[5].GetInt32(), json[8], json[12]);
        return new Bearing
        {
            Statement = new StatementKey(reading.Document, json[1].GetString()!),
            Content = new TextSpan(json[2].GetInt32(), json[3].GetInt32()),
            Role = row.Role,
            Source = speakers[row.Speaker],
            Stance = (Stance)json[4].GetInt32(),
            IsPublisher = (flags & 1) != 0,
            IsWithdrawn = (flags & 2) != 0,
            VoiceOf = json[6].GetString(),
            Urls = PropositionJson.Texts(json[7]),
            Said = said.GetArrayLength() == 0 ? null : new PartialDate(said[0].GetString()!, DateOnly.FromDayNumber(said[1].GetInt32()), DateOnly.FromDayNumber(said[2].GetInt32())),
            Published = reading.Published,
            Publisher = reading.Publisher,
            Theatre = reading.Theatre,
            Known = reading.Recorded,
            Effects = PropositionJson.Texts(json[9]),
            SourceWords = json[10].GetString()!,
            Views = [.. json[11].EnumerateArray().Select(static v => (Verdict)v.GetInt32())],
            Likelihood = likely.GetArrayLength() == 0 ? null : new Likelihood(new TextSpan(likely[0].GetInt32(), likely[1].GetInt32()), likely[2].GetInt32(), likely[3].GetInt32(), default),
            Via = [.. json[13].EnumerateArray().Select(v => speakers[SpeakerRow.Id(row.Reading, v.GetInt32())])],
            Proposition = proposition,
            Own = json.GetArrayLength() > 15 ? PropositionJson.Read(json[16], json[15].GetString()!) : proposition,
        };
    }

    public static string Words(byte[] body)
    {
        using var document = JsonDocument.Parse(Unpack(body));
        return document.RootElement[0].GetString()!;
    }

    private static MemoryStream Unpack(byte[] body)
    {
        var unpacked = new MemoryStream(4 * body.Length);
        using (var unpacking = new BrotliStream(new MemoryStream(body), CompressionMode.Decompress)) unpacking.CopyTo(unpacked);
        unpacked.Position = 0;
        return unpacked;
    }

    private static void Numbers(Utf8JsonWriter json, IEnumerable<int> numbers)
    {
        json.WriteStartArray();
        foreach (var number in numbers) json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
