import { generateKeyPairSync, sign } from 'node:crypto';
import { SignatureCheck, type SignatureSettings } from './ghl-signature';

const ed25519 = generateKeyPairSync('ed25519');
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = (key: typeof ed25519.publicKey): string => key.export({ type: 'spki', format: 'pem' }).toString();
const settings: SignatureSettings = {
  publicKey: pem(ed25519.publicKey),
  rsaPublicKey: null,
};
const SECRET = 'a long shared secret';
const rawBody = Buffer.from('{"type": "InboundMessage",  "body":"hi"}');
const signature = sign(null, rawBody, ed25519.privateKey).toString('base64');
const rsaSignature = sign('sha256', rawBody, rsa.privateKey).toString('base64');

const verdict = (
  headers: Record<string, string>,
  more: Partial<SignatureSettings> = {},
  bodySecret: string | null = null,
  expectedSecret: string | null = SECRET,
): string => new SignatureCheck({ ...settings, ...more }).verdict({ rawBody, headers, bodySecret, expectedSecret });

describe('The signature of a webhook', () => {
  it('is valid over the raw bytes', () => {
    expect(verdict({ 'x-ghl-signature': signature })).toBe('valid');
    const check = new SignatureCheck(settings);
    const reserialised = Buffer.from(JSON.stringify(JSON.parse(rawBody.toString())));
    expect(
      check.verdict({
        rawBody: reserialised,
        headers: { 'x-ghl-signature': signature },
        bodySecret: null,
        expectedSecret: SECRET,
      }),
    ).toBe('refused');
  });

  it.each(['nonsense', '', 'AAAA', signature.slice(2)])('is not valid as %p', (wrong) => {
    expect(verdict({ 'x-ghl-signature': wrong })).toBe(wrong === '' ? 'unsigned' : 'refused');
  });

  it('does not fall back to anything else once the new header is there', () => {
    expect(verdict({ 'x-ghl-signature': 'wrong', 'x-webhook-secret': 'a long shared secret' })).toBe('refused');
    expect(
      verdict({ 'x-ghl-signature': 'wrong', 'x-wh-signature': rsaSignature }, { rsaPublicKey: pem(rsa.publicKey) }),
    ).toBe('refused');
  });

  it('counts the literal N/A as missing', () => {
    expect(verdict({ 'x-ghl-signature': 'N/A', 'x-wh-signature': 'N/A' })).toBe('unsigned');
  });

  it('is accepted as RSA only where that is switched on', () => {
    expect(verdict({ 'x-wh-signature': rsaSignature })).toBe('refused');
    expect(verdict({ 'x-wh-signature': rsaSignature }, { rsaPublicKey: pem(rsa.publicKey) })).toBe('valid');
    expect(verdict({ 'x-wh-signature': signature }, { rsaPublicKey: pem(rsa.publicKey) })).toBe('refused');
  });

  it('may be the shared secret of workflow posts, in the header or in the custom data', () => {
    expect(verdict({ 'x-webhook-secret': 'a long shared secret' })).toBe('valid');
    expect(verdict({}, {}, 'a long shared secret')).toBe('valid');
    expect(verdict({ 'x-webhook-secret': 'another' })).toBe('refused');
    expect(verdict({ 'x-webhook-secret': 'anything' }, {}, null, null)).toBe('refused');
    expect(verdict({})).toBe('unsigned');
  });

  it('names the key in use by its fingerprint', () => {
    expect(new SignatureCheck(settings).fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });
});
