using System.Security.Cryptography;
using System.Text;
using Claimline.Language;

namespace Claimline.Intake.Posts;

/// <summary>One post as a file gives it, whatever the file's format.</summary>
internal sealed record PostRecord
{
    /// <summary>Characters that a post may have; what is longer is none, or lacks the quote that ends it.</summary>
    public const int Longest = 1_000_000;

    public required string Text { get; init; }

    /// <summary>"@handle" where the file has the handle, else the channel's name; empty where it has neither.</summary>
    public string Channel { get; init; } = "";

    public string? Id { get; init; }

    public DateTimeOffset? Time { get; init; }

    /// <summary>What stands in the place of the time and is none; null where there is a time, or nothing.</summary>
    public string? NoTime { get; init; }

    public DateTimeOffset? Edited { get; init; }

    /// <summary>As <see cref="Channel"/>.</summary>
    public string? ForwardedFrom { get; init; }

    public string? RepliesTo { get; init; }

    public string? Address { get; init; }

    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>The post as a document of its own; null where it has no words.</summary>
    /// <param name="bytes">What the file holds of it; empty where that cannot be cut out.</param>
    /// <param name="number">Its number in the file, from 1.</param>
    public DocumentResult? ToDocument(ReadOnlyMemory<byte> bytes, string where, string mediaType, int number, OriginalMap? original = null)
    {
        where = $"{where}: post {Id ?? number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        if (string.IsNullOrWhiteSpace(Text)) return null;
        if (Text.Length > Longest) return new DocumentResult.Refused(IntakeProblems.NoPost(where, Longest));
        if (NoTime is not null) return new DocumentResult.Refused(IntakeProblems.NoTime(where, NoTime));
        // Where the bytes cannot be cut out, what the file says of the post stands for them.
        var hashed = bytes.IsEmpty ? Encoding.UTF8.GetBytes($"{Channel}\n{Id}\n{Time:O}\n{Text}") : bytes;
        return new DocumentResult.Opened(where, new SourceText
        {
            Text = Text,
            Bytes = bytes,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(hashed.Span)),
            Name = Channel.Length == 0 ? Id : Id is null ? Channel : $"{Channel}/{Id}",
            MediaType = mediaType,
            Imprint = new Imprint
            {
                // Words that are passed on are those of whoever wrote them.
                Publisher = ForwardedFrom ?? (Channel.Length == 0 ? null : Channel),
                Published = Time,
                Address = Address,
                Post = new Post { Channel = Channel, Id = Id, ForwardedFrom = ForwardedFrom, RepliesTo = RepliesTo, Edited = Edited, Links = Links },
            },
            Original = original ?? new OriginalMap([new OriginalPart(0, new OriginalPlace.InRecord(number))]),
        });
    }
}
