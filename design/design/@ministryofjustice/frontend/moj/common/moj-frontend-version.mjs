/*
 * This variable is automatically overwritten during builds and releases.
 * It doesn't need to be updated manually.
 */

/**
 * MOJ Frontend release version
 *
 * {@link https://github.com/ministryofjustice/moj-frontend/releases}
 */
const version = '11.1.0';

export { version };
//# sourceMappingURL=moj-frontend-version.mjs.map
