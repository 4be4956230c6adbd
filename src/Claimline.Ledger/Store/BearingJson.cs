using System.Buffers;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using Claimline.Language;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Sources;

namespace Claimline.Ledger.Store;

/// <summary>What a bearing holds beyond the columns of its row and the row of its reading, as an array: enough to make it again, but for the rules behind its findings.</summary>
internal static class BearingJson
{
    // Half the size, for a hundredth of the time that reading the document takes; a window larger than a bearing ever is would only cost time.
    private const int Quality = 5, Window = 16;

    private const int Longest = 64 << 20;

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
    /// <param name="speaker">The identity of a speaker's row.</param>
    public static Bearing Read(byte[] body, BearingRow row, ReadingKnown reading, Func<long, SourceIdentity> speaker)
    {
        var array = new ArrayReader(Unpack(body));
        array.Begin();
        array.Text();
        var (id, content, stance, flags, voiceOf) = (array.Text(), new TextSpan(array.Number(), array.Number()), (Stance)array.Number(), array.Number(), array.TextOrNull());
        var (urls, said, effects, words) = (array.Texts(), Said(ref array), array.Texts(), array.Text());
        var (views, likely, via) = (array.Numbers(), array.Numbers(), array.Numbers());
        var proposition = PropositionJson.Read(ref array, row.Block);
        return new Bearing
        {
            Statement = new StatementKey(reading.Document, id),
            Content = content,
            Role = row.Role,
            Source = speaker(row.Speaker),
            Stance = stance,
            Evidence = row.Evidence,
            IsPublisher = (flags & 1) != 0,
            Origin = reading.Origin,
            IsWithdrawn = (flags & 2) != 0,
            VoiceOf = voiceOf,
            Urls = urls,
            Said = said,
            Published = reading.Published,
            Publisher = reading.Publisher,
            Theatre = reading.Theatre,
            Known = reading.Recorded,
            IsManual = reading.IsManual,
            Effects = effects,
            SourceWords = words,
            Views = [.. views.Select(static v => (Verdict)v)],
            Likelihood = likely is [var start, var end, var low, var high] ? new Likelihood(new TextSpan(start, end), low, high, default) : null,
            Via = [.. via.Select(v => speaker(SpeakerRow.Id(row.Reading, v)))],
            Proposition = proposition,
            Own = array.Continues() ? PropositionJson.Read(block: array.Text(), array: ref array) : proposition,
        };
    }

    public static string Words(byte[] body)
    {
        var array = new ArrayReader(Unpack(body));
        array.Begin();
        return array.Text();
    }

    private static PartialDate? Said(ref ArrayReader array)
    {
        array.Begin();
        if (!array.Continues()) return null;
        var said = new PartialDate(array.Text(), DateOnly.FromDayNumber(array.Number()), DateOnly.FromDayNumber(array.Number()));
        array.End();
        return said;
    }

    // A stream would take longer than the unpacking: bearings are small and many.
    private static ReadOnlySpan<byte> Unpack(byte[] body)
    {
        for (var size = 6 * body.Length; size <= Longest; size *= 2)
        {
            var unpacked = new byte[size];
            if (BrotliDecoder.TryDecompress(body, unpacked, out var length)) return unpacked.AsSpan(0, length);
        }
        throw new InvalidDataException("a bearing cannot be unpacked");
    }

    private static void Numbers(Utf8JsonWriter json, IEnumerable<int> numbers)
    {
        json.WriteStartArray();
        foreach (var number in numbers) json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
