namespace Claimline.Publish;

/// <summary>A piece of a product's layout.</summary>
/// <param name="Level">Of a heading, from 2.</param>
/// <param name="Id">Of a heading or a claim's standing, for links; null mostly.</param>
public sealed record Part(PartKind Kind, int Level, string? Id, IReadOnlyList<Sentence> Sentences)
{
    public static Part Heading(int level, string id, string text) => new(PartKind.Heading, level, id, [new Sentence(text)]);

    public static Part Paragraph(params IReadOnlyList<Sentence> sentences) => new(PartKind.Paragraph, 0, null, sentences);

    public static Part Item(params IReadOnlyList<Sentence> sentences) => new(PartKind.Item, 0, null, sentences);
}

/// <summary>Standing: how a claim stands and why, beside the text. Remark: the product's own words on itself.</summary>
public enum PartKind { Heading, Paragraph, Item, Standing, Remark }
