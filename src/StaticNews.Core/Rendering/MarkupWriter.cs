using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace StaticNews.Rendering;

/// <summary>Writes markup as UTF-8 from interpolated strings, without making a string: what the string says is markup, what stands in its braces is text and escaped.</summary>
internal sealed class MarkupWriter(IBufferWriter<byte> output)
{
    private const int LongestNumber = 32;

    /// <summary>Writes markup with texts and numbers in their places.</summary>
    public MarkupWriter Write([InterpolatedStringHandlerArgument("")] Places markup) => this;

    private void Copy(string text)
    {
        Span<byte> free = output.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        output.Advance(Encoding.UTF8.GetBytes(text, free));
    }

    private void Text(string text) => HtmlText.Write(text, output);

    private void Number<T>(T number)
        where T : IUtf8SpanFormattable
    {
        number.TryFormat(output.GetSpan(LongestNumber), out int length, default, CultureInfo.InvariantCulture);
        output.Advance(length);
    }

    private void Digit(int digit)
    {
        ReadOnlySpan<byte> decimals = [(byte)'.', (byte)('0' + digit)];
        output.Write(decimals);
    }

    /// <summary>What the compiler makes of an interpolated string.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Places
    {
        private readonly MarkupWriter _writer;

        /// <summary>Called by the compiler, which also tells how long the markup is and how many places it has.</summary>
        public Places(int literalLength, int formattedCount, MarkupWriter writer)
        {
            _ = (literalLength, formattedCount);
            _writer = writer;
        }

        /// <summary>Writes markup.</summary>
        public void AppendLiteral(string markup) => _writer.Copy(markup);

        /// <summary>Writes text.</summary>
        public void AppendFormatted(string text) => _writer.Text(text);

        /// <summary>Writes a number.</summary>
        public void AppendFormatted(double number)
        {
            // Most are whole tenths, which take no search for the shortest number that reads the same.
            int tenths = (int)(number * 10);
            if (double.IsNegative(number) || tenths / 10.0 != number)
            {
                _writer.Number(number);
                return;
            }

            _writer.Number(tenths / 10);
            if (tenths % 10 != 0)
            {
                _writer.Digit(tenths % 10);
            }
        }

        /// <summary>Writes a number.</summary>
        public void AppendFormatted(int number) => _writer.Number(number);
    }
}
