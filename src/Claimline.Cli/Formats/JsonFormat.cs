using System.Buffers;
using Claimline.Language;

namespace Claimline.Cli.Formats;

/// <summary>The JSON of docs/reading.md, one reading a line or indented.</summary>
internal sealed class JsonFormat(Stream output, bool indented) : ReadingFormat
{
    private readonly StreamBuffer buffer = new(output);

    public override void Write(string path, Reading reading)
    {
        ReadingJson.Write(reading, buffer, indented);
        buffer.Write("\n"u8);
        buffer.Flush();
    }

    public override void Dispose() => buffer.Flush();

    /// <summary>Passes bytes on to a stream as its buffer fills, so that a reading of any size needs none of its own.</summary>
    private sealed class StreamBuffer(Stream stream) : IBufferWriter<byte>
    {
        private byte[] bytes = new byte[64 * 1024];
        private int used;

        public void Advance(int count) => used += count;

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            if (bytes.Length - used < Math.Max(sizeHint, 1)) Flush();
            if (bytes.Length < sizeHint) bytes = new byte[sizeHint];
            return bytes.AsMemory(used);
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

        public void Flush()
        {
            stream.Write(bytes, 0, used);
            used = 0;
        }
    }
}
