/**
 * Rotation matrices, spherical harmonics and the conventions of the peers, exactly.
 *
 * <p>{@link io.intertwine.symbolic.wigner.WignerD} and {@link
 * io.intertwine.symbolic.wigner.JMatrix} hold the representation matrices of SU(2) and SO(3),
 * {@link io.intertwine.symbolic.wigner.SolidHarmonics} the harmonic polynomials, {@link
 * io.intertwine.symbolic.wigner.SphericalHarmonics} their values at decimal points, and {@link
 * io.intertwine.symbolic.wigner.Convention} the bases, axes, phases and normalisations of e3nn,
 * escnn, Wikipedia, s2cnn and SymPy with their proofs. At angles and points whose values are not
 * exact numbers of this project, a {@link io.intertwine.symbolic.wigner.RealValue} gives every
 * digit correctly rounded.
 */
package io.intertwine.symbolic.wigner;
