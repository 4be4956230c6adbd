namespace Claimline.Intake.Pdf;

/// <summary>One page: its pieces of lines from top to bottom, or its lines in the order of reading.</summary>
internal sealed record PdfPage(int Number, double Height, List<PdfLine> Lines);
